package lectern;

import lectern.cli.LecternCommand;

/// Where the program starts, and the one place that puts its parts together.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(LecternCommand.commandLine().execute(args));
  }
}
