/// What the API says, worked out before anything is sent: one shape for each thing of the record, one for whatever goes
/// wrong, and the manners of every answer: links, limits, who else may read it.
///
/// `docs/guide/api.md` shows it to people, `openapi.json` describes it to programs, and a test holds both to what is
/// answered.
@NullMarked
package lectern.web.api;

import org.jspecify.annotations.NullMarked;
