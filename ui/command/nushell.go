package command

// nushellCompletion asks the program, as cobra's scripts for other shells do; cobra has none for Nushell. The
// declaration of the command has no parameters on purpose: Nushell then hands everything on as it is, and completes by
// the function alone. Tested with Nushell 0.115.
const nushellCompletion = `# Completions of apicodes for Nushell. Keep this as a file in a folder of $nu.user-autoload-dirs.

def "nu-complete apicodes" [spans: list<string>] {
    ^apicodes __complete ...($spans | skip 1) | complete | get stdout | lines
    | where { |line| not ($line starts-with ':') }
    | each { |line|
        let parts = ($line | split row "\t")
        { value: $parts.0, description: ($parts.1? | default '') }
    }
}

@complete "nu-complete apicodes"
extern apicodes []
`
