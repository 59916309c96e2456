package traffic

import (
	"apicodes/catalog/text"
	"apicodes/catalog/traffic/secret"
)

// Mask takes secrets out of a text and makes it fit for one line.
func Mask(raw string) string { return secret.Mask(raw) }

func maskFields(fields Fields) Fields {
	shown := make(Fields, len(fields))
	for i, field := range fields {
		shown[i] = Field{text.Clean(field.Name), secret.Field(field.Name, field.Value)}
	}
	return shown
}
