package lectern.cli;

import java.io.IOException;
import java.util.List;
import lectern.cite.WorkId;
import lectern.store.Act;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern withdraw`: the office no longer stands by a work. Its words stay.
final class WithdrawCommand {
  private static final String REASON = "--reason";

  private WithdrawCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec withdraw =
        LecternCommand.command(
            "withdraw",
            "Say in the open that the office no longer stands by a work. Its words stay readable.",
            spec -> run(spec, session));
    DataOption.addTo(withdraw);
    TextOption.addTo(withdraw, REASON, "Why; everybody can read it, for ever.");
    WhoOption.addTo(withdraw);
    Arguments.add(withdraw, 0, "WORK", "The id of the work.");
    withdraw
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer(
            "  lectern withdraw press-availability/2031-03-14/de-vries \\",
            "    --reason 'Published by mistake before the embargo.'");
    LecternCommand.exitCodes(
        withdraw, "The work is withdrawn.", "It is not, and standard error says why.");
    return withdraw;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    WorkId id = Desk.id(Arguments.get(spec, 0));
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      Desk.work(writer.store(), id);
      Act act = new Act.Withdraw(id, TextOption.of(spec, REASON));
      Logged entry = writer.append(WhoOption.of(spec, writer.store()), List.of(act)).getFirst();
      session.print(
          id
              + " is withdrawn (entry "
              + entry.index()
              + "). Its words stay, and every citation of them says so. A new edition, with lectern correct, makes it"
              + " stand again.\n");
    }
    return 0;
  }
}
