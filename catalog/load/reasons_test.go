package load

import "testing"

const nginxReasons = "reasons/nginx.json"

var reasonDamages = []damage{
	{"unknown status", nginxReasons, `"status": [500]`, `"status": [598]`, `reasons/nginx.json: rows[0].status: 598 is in no file of codes and not in rare.json`},
	{"duplicate key", nginxReasons, `"key": "directory index"`, `"key": "no live upstreams"`, `reasons/nginx.json: rows[1].key: "no live upstreams" is there twice; keep one row`},
	{"duplicate spelling", nginxReasons, `["is forbidden"]`, `["directory index"]`, `reasons/nginx.json: rows[1].key: "directory index" is there twice; keep one row`},
	{"a row too long", nginxReasons, `"Look at the servers."`, `"Look at the servers, then at the network between nginx and the servers, and at last at the clock on both of them."`, `reasons/nginx.json: rows[0].do: 113 characters, at most 90 fit`},
	{"no source", nginxReasons, `"url": "https://nginx.org/en/docs/",`, ``, `reasons/nginx.json: url: missing`},
	{"plain http", nginxReasons, `"https://nginx.org/en/docs/"`, `"http://nginx.org/en/docs/"`, `reasons/nginx.json: the file.url: must begin with https://`},
	{"unknown sender", nginxReasons, `"sender": "nginx"`, `"sender": "engine x"`, `reasons/nginx.json: sender: "engine x" is not in senders.json`},
	{"no rows", "marks.json", `"in": "header"`, `"in": "hat"`, `marks.json: [0].marks[0].in: "hat" is none of header, body, log`},
	{"proof", "marks.json", `"proves": "nothing"`, `"proves": "all"`, `marks.json: [0].marks[0].proves: "all" is none of sent, passed, nothing`},
	{"rare number with a page", "rare.json", `"code": 599`, `"code": 500`, `rare.json: [0].code: codes/500.json describes it; make the line one of its uses`},
	{"phrase twice", "phrases.json", `"no live upstreams"`, `"no such file"`, `phrases.json: [0].phrases[1].text: "no such file" is there twice; keep one`},
	{"phrase of no code", "phrases.json", `[404]`, `[598]`, `phrases.json: [0].phrases[0].status: 598 is in no file of codes and not in rare.json`},
	{"range upside down", "rare.json", `"to": 699`, `"to": 599`, `rare.json: [1]: give either code, or from and to`},
}

func TestLoadNamesWhatIsDamagedInReasons(t *testing.T) {
	base := fixture(t)
	for _, test := range reasonDamages {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			wantFault(t, edited(t, base, test.file, test.before, test.after), "catalog/data/"+test.want)
		})
	}
}
