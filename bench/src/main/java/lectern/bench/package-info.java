/// Measurements. Each result is kept with its corpus, command, machine and date.
@NullMarked
package lectern.bench;

import org.jspecify.annotations.NullMarked;
