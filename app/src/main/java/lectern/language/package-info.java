/// In which language something was said, where that is certain: a screen reader speaks it, a browser hyphenates it and a
/// translation program takes it accordingly. Where it is not certain, nothing is claimed.
@NullMarked
package lectern.language;

import org.jspecify.annotations.NullMarked;
