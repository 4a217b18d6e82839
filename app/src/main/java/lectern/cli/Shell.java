package lectern.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Words for a command that is proposed: they may be copied into a shell as they stand.
final class Shell {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:~@%+,=-]+");

  private Shell() {}

  /// The word itself, or in single quotation marks (POSIX Shell Command Language, section 2.2.2).
  static String word(Object word) {
    String text = word.toString();
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /// `--data DIR` of this command line, with a blank before it; empty where the variable says it.
  static String data(CommandSpec command) {
    @Nullable Path given =
        command.commandLine().getParseResult().matchedOptionValue(DataOption.NAME, null);
    return given == null ? "" : " " + DataOption.NAME + " " + word(given);
  }
}
