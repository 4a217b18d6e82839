/// The command line: one class a command. It never starts the web server's world, so that a command
/// answers in well under a second, and it does not know the web pages.
///
/// Exit codes: 0 done; 1 the work failed or a check said no; 2 the command line itself was wrong.
@NullMarked
package lectern.cli;

import org.jspecify.annotations.NullMarked;
