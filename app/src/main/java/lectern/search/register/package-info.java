/// Who speaks, who asks, for whom, and about what, in words of the record: what [lectern.search.Register] answers.
///
/// A person is a name as printed. Nothing here is looked up elsewhere, and two people of one name are never made one in
/// silence; only the operator of a record may say who is who ([Identities]).
@NullMarked
package lectern.search.register;

import org.jspecify.annotations.NullMarked;
