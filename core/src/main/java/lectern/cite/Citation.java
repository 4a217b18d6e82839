package lectern.cite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The permanent address of a sentence, printed as `/kind/yyyy-mm-dd/slug/v2/t12.s3~0a1b2c3d`.
///
/// The check ties it to the words: whoever cites the wrong sentence, or follows a citation into an edition that says
/// something else, is told. It is no proof against somebody who looks for two sentences with the same 32 bits;
/// the record's sentence tree is.
///
/// @param work the cited work
/// @param edition 1-based; empty where the citation names none, as in `/kind/yyyy-mm-dd/slug/t12.s3~0a1b2c3d`
/// @param at where the sentence stands in that edition
/// @param check [#checkOf] the sentence's words: eight lower-case hexadecimal digits
public record Citation(WorkId work, OptionalInt edition, Address at, String check) {

  private static final int LONGEST = 500;
  private static final int CHECK_BYTES = 4;
  private static final Pattern CHECK = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern FORM =
      Pattern.compile("/?([^/]*/[^/]*/[^/]*)(?:/v([1-9][0-9]{0,8}))?/([^/~]*)~([^/~]*)");

  public Citation {
    if (edition.isPresent() && edition.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "Editions are numbered from 1, but found " + edition.getAsInt() + ".");
    }
    if (!CHECK.matcher(check).matches()) {
      throw new IllegalArgumentException(
          Quoted.of(check)
              + " is no check of a sentence: expected eight hexadecimal digits in lower case.");
    }
  }

  /// The citation of a sentence of an edition.
  public static Citation of(WorkId work, int edition, Utterance utterance) {
    return new Citation(work, OptionalInt.of(edition), utterance.at(), utterance.check());
  }

  /// The first four bytes of the SHA-256 (FIPS 180-4) of the words in UTF-8, in lower-case hexadecimal.
  public static String checkOf(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, CHECK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /// Reads what [#toString] prints; the first slash may be missing.
  ///
  /// @throws IllegalArgumentException with a whole sentence that says which part is wrong
  public static Citation parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      throw new IllegalArgumentException(
          Quoted.of(text)
              + " is no citation: expected /kind/yyyy-mm-dd/slug/v1/t12.s3~0a1b2c3d,"
              + " in which /v1 may be missing.");
    }
    String edition = matcher.group(2);
    return new Citation(
        WorkId.parse(matcher.group(1)),
        edition == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(edition)),
        Address.parse(matcher.group(3)),
        matcher.group(4));
  }

  /// Whether it cites this sentence: address and check agree.
  public boolean cites(Utterance utterance) {
    return at.equals(utterance.at()) && check.equals(utterance.check());
  }

  /// Finds the sentence that is cited, among the editions of its work.
  ///
  /// A citation of an edition is looked up in that one, and address and check must agree. One without is looked up in
  /// all, from the newest back: the newest edition in which both agree; where there is none, the newest
  /// edition in which the check occurs, if it occurs there once.
  ///
  /// @param newest the highest number of an edition
  /// @param editions gives the sentences of an edition by its number; an empty list where there is none
  /// @return empty if no edition has that sentence, or an edition has it more than once and at other addresses
  public Optional<Found> find(int newest, IntFunction<List<Utterance>> editions) {
    int first = edition.orElse(1);
    int last = edition.orElse(newest);
    Optional<Found> elsewhere = Optional.empty();
    boolean occurred = false;
    for (int number = last; number >= first; number--) {
      List<Utterance> same = saying(editions.apply(number));
      for (Utterance utterance : same) {
        if (utterance.at().equals(at)) {
          return Optional.of(new Found(number, utterance));
        }
      }
      if (!occurred && same.size() == 1) {
        elsewhere = Optional.of(new Found(number, same.getFirst()));
      }
      occurred |= !same.isEmpty();
    }
    return edition.isPresent() ? Optional.empty() : elsewhere;
  }

  private List<Utterance> saying(List<Utterance> utterances) {
    return utterances.stream().filter(utterance -> utterance.check().equals(check)).toList();
  }

  /// A sentence and the edition that has it.
  ///
  /// @param edition 1-based
  /// @param utterance the sentence as that edition has it
  public record Found(int edition, Utterance utterance) {}

  @Override
  public String toString() {
    String version = edition.isPresent() ? "/v" + edition.getAsInt() : "";
    return "/" + work + version + "/" + at + "~" + check;
  }
}
