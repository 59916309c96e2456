package traffic

import "strings"

func chunkedToOld(v view) verdict {
	if v.Request.Version == 0 {
		return open
	}
	return badIf(v.Request.Version == 10 && v.Response.Fields.Has("Transfer-Encoding"))
}

func interimToOld(v view) verdict {
	if v.Request == nil || v.Request.Version == 0 {
		return open
	}
	return badIf(v.Request.Version == 10)
}

func connectWithLength(v view) verdict {
	if v.Method() != "CONNECT" {
		return pass
	}
	return badIf(v.Response.Fields.Has("Content-Length") || v.Response.Fields.Has("Transfer-Encoding"))
}

// switchedUnasked compares names alone where one side gives no version.
func switchedUnasked(v view) verdict {
	offered := v.Request.Fields.List("Upgrade")
	for _, protocol := range v.Response.Fields.List("Upgrade") {
		name, version, _ := strings.Cut(protocol, "/")
		found := false
		for _, offer := range offered {
			offerName, offerVersion, _ := strings.Cut(offer, "/")
			found = found || strings.EqualFold(name, offerName) &&
				(version == "" || offerVersion == "" || strings.EqualFold(version, offerVersion))
		}
		if !found {
			return badWith(protocol)
		}
	}
	return pass
}

// noPrecondition knows what else makes a request conditional: WebDAV's If and Overwrite (RFC 4918, 10.4 and 10.6) and
// the protocol version of resumable uploads.
func noPrecondition(v view) verdict {
	fields := v.Request.Fields
	return badIf(!fields.hasPrefix("If-") && !fields.Has("If") && !fields.Has("Overwrite") && !fields.Has("Tus-Resumable"))
}

func notConditional(v view) verdict {
	return badIf(!v.Request.Fields.Has("If-None-Match") && !v.Request.Fields.Has("If-Modified-Since"))
}

func unmodifiedMethod(v view) verdict {
	if v.Method() == "" {
		return open
	}
	return badIf(v.Method() != "GET" && v.Method() != "HEAD")
}

func methodInAllow(v view) verdict {
	if v.Method() == "" || !v.Response.HeadSeen {
		return open
	}
	for _, method := range v.Response.Fields.List("Allow") {
		if method == v.Method() {
			return badWith(method)
		}
	}
	return pass
}

// mediaWithoutContent can tell only for HTTP/1, where content has to be announced (RFC 9112, 6).
func mediaWithoutContent(v view) verdict {
	request := v.Request
	length, sent, _ := request.Fields.Length()
	if length > 0 || request.Content.Size > 0 || request.Fields.Has("Transfer-Encoding") || request.Fields.Has("Content-Type") {
		return pass
	}
	if !sent && (request.Version == 0 || request.Version >= http2) {
		return open
	}
	return bad
}

func unsaidMedia(v view) verdict {
	if v.Method() == "" {
		return open
	}
	if v.Method() == "PATCH" && !v.Response.Fields.Has("Accept-Patch") {
		return badWith("Accept-Patch")
	}
	return badIf(v.Request.Fields.Has("Content-Encoding") && !v.Response.Fields.Has("Accept-Encoding"))
}

func changedTag(v view) verdict {
	if v.Request == nil || !v.Request.HeadSeen || !v.Response.HeadSeen {
		return open
	}
	tag, sent := v.Response.Fields.Get("ETag")
	asked := v.Request.Fields.List("If-None-Match")
	if !sent || len(asked) == 0 {
		return pass
	}
	for _, one := range asked {
		if one == "*" || strings.TrimPrefix(one, "W/") == strings.TrimPrefix(tag, "W/") {
			return pass
		}
	}
	return bad
}

func redirectSelf(v view) verdict {
	location, ok := v.Response.Fields.Get("Location")
	if !ok {
		return pass
	}
	if v.Request.URL == "" || v.Method() == "" {
		return open
	}
	target, ok := resolve(v.Request.URL, location)
	if !ok {
		return open
	}
	if changesMethod(v.Response.Code, v.Method()) {
		return pass // after a form was sent, its page is shown again
	}
	switch compare(v.Request.URL, target) {
	case same:
		return bad
	case perhaps:
		return open
	}
	return pass
}
