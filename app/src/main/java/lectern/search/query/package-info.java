/// The language of a search: what somebody types, read into a tree of [Clause]s, each with its place in what was typed.
///
/// ```text
/// together = any { any }                      words side by side: wanted together
/// any      = all { "OR" all }
/// all      = unary { "AND" unary }
/// unary    = { "-" | "NOT" } primary
/// primary  = "(" together ")" | '"' words '"' | field ":" value | word [ "*" | "~" ]
/// ```
///
/// A sentence that somebody pasted is no mistake: where a text uses none of this on purpose, it is words.
@NullMarked
package lectern.search.query;

import org.jspecify.annotations.NullMarked;
