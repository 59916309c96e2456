package catalog_test

import (
	"cmp"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"apicodes/catalog"
)

// arrival is a request as it reaches the URL that the redirect names.
type arrival struct {
	method, content, authorization string
	status                         int // the client's last answer
}

// redirected lets net/http follow a redirect with the code to a target and tells what arrived there.
func redirected(t *testing.T, code int, method, target string, body io.Reader) arrival {
	t.Helper()
	var arrived arrival
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/new" {
			host := cmp.Or(target, "127.0.0.1") + ":" + r.Host[strings.LastIndexByte(r.Host, ':')+1:]
			http.Redirect(w, r, "http://"+host+"/new", code)
			return
		}
		content, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		arrived = arrival{method: r.Method, content: string(content), authorization: r.Header.Get("Authorization")}
	}))
	defer server.Close()
	request, err := http.NewRequest(method, server.URL+"/old", body)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer x")
	response, err := server.Client().Do(request)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	arrived.status = response.StatusCode
	return arrived
}

// What clients.json says of Go is what net/http does.
func TestGoRedirectsAsWritten(t *testing.T) {
	for _, redirect := range client(t, "Go net/http").Redirects {
		for _, code := range redirect.Codes {
			for _, method := range []string{"POST", "PUT", "PATCH", "DELETE"} {
				want := redirect.Others
				if method == "POST" {
					want = redirect.Post
				}
				got := redirected(t, code, method, "", strings.NewReader("x=1"))
				kept := arrival{method, "x=1", "Bearer x", http.StatusOK}
				became := arrival{http.MethodGet, "", "Bearer x", http.StatusOK}
				if want == catalog.KeepsMethod && got != kept || want == catalog.BecomesGET && got != became {
					t.Errorf("%d to %s: %+v, but clients.json says %q", code, method, got, want)
				}
			}
			if got := redirected(t, code, "HEAD", "", nil); got.method != "HEAD" {
				t.Errorf("%d to HEAD: becomes %s", code, got.method)
			}
		}
	}
}

func TestGoStopsWhereTheBodyIsGone(t *testing.T) {
	for _, code := range []int{http.StatusTemporaryRedirect, http.StatusPermanentRedirect} {
		once := io.MultiReader(strings.NewReader("x=1")) // no GetBody
		if got := redirected(t, code, "POST", "", once); got.status != code {
			t.Errorf("%d: the client answers %s, want the redirect itself", code, strconv.Itoa(got.status))
		}
	}
}

func TestGoTakesAuthorizationOffForAnotherHost(t *testing.T) {
	if got := redirected(t, http.StatusFound, "GET", "localhost", nil); got.authorization != "" {
		t.Errorf("another host gets Authorization: %q", got.authorization)
	}
}
