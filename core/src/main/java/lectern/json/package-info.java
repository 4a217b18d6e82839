/// JSON, read strictly and written canonically, for what is signed and hashed.
///
/// [JsonReader] reads RFC 8259 within the bounds of I-JSON (RFC 7493): a text has one meaning or is refused.
/// [CanonicalJson] writes RFC 8785, so that a value has one text.
@NullMarked
package lectern.json;

import org.jspecify.annotations.NullMarked;
