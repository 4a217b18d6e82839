/// The program: [lectern.Main] puts the parts together by hand, in one place, and starts one.
@NullMarked
package lectern;

import org.jspecify.annotations.NullMarked;
