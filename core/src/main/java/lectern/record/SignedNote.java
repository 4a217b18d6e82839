package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A text signed by one or more keys (C2SP signed-note).
///
/// The text means nothing before [#verify] has said who signed it.
///
/// @param text ends with a newline; no control characters other than newline
/// @param signatures from 1 to 100, in order; copied
public record SignedNote(String text, List<NoteSignature> signatures) {
  /// Most bytes of a note.
  public static final int MAX_BYTES = 1_000_000;

  /// Most signatures; the specification demands room for at least 16.
  public static final int MAX_SIGNATURES = 100;

  private static final String BLANK_LINE = "\n\n";

  public SignedNote {
    requireText(text);
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException(
          "A signed note has from 1 to 100 signatures, but here " + signatures.size() + ".");
    }
    signatures = List.copyOf(signatures);
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n") || StrictText.isUnfit(text)) {
      throw new IllegalArgumentException(
          "The text of a note must end with a newline and have no other control characters.");
    }
  }

  public static SignedNote of(String text, NoteSignature... signatures) {
    return new SignedNote(text, List.of(signatures));
  }

  /// @throws MalformedException if `bytes` are no signed note
  public static SignedNote parse(byte[] bytes) throws MalformedException {
    return parse(StrictText.decode("The signed note", bytes, MAX_BYTES));
  }

  /// @throws MalformedException if `note` is no signed note
  public static SignedNote parse(String note) throws MalformedException {
    if (note.length() > MAX_BYTES) {
      throw malformed("is " + note.length() + " characters long; expected at most " + MAX_BYTES);
    }
    if (StrictText.isUnfit(note)) {
      throw malformed("has a control character; expected none but newline");
    }
    int blank = note.lastIndexOf(BLANK_LINE);
    if (blank < 0) {
      throw malformed("has no blank line; expected one between its text and its signatures");
    }
    if (!note.endsWith("\n") || blank + BLANK_LINE.length() == note.length()) {
      throw malformed("does not end with a signature line; expected one, with its newline");
    }
    return new SignedNote(
        note.substring(0, blank + 1), signatures(note.substring(blank + BLANK_LINE.length())));
  }

  private static List<NoteSignature> signatures(String lines) throws MalformedException {
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines.substring(0, lines.length() - 1).split("\n", -1)) {
      if (signatures.size() == MAX_SIGNATURES) {
        throw malformed("has more than " + MAX_SIGNATURES + " signatures; expected fewer");
      }
      signatures.add(NoteSignature.parse(line));
    }
    return signatures;
  }

  private static MalformedException malformed(String why) {
    return new MalformedException("The signed note " + why + ".");
  }

  /// This note with one more signature, in place of those of the same key.
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    all.removeIf(signature::isOfSameKey);
    all.add(signature);
    return new SignedNote(text, all);
  }

  /// Who signed the text, of those who are trusted. Signatures of unknown keys are ignored.
  ///
  /// @return the keys with a valid signature, at least one, in the order of the signatures
  /// @throws UnverifiedException if there is none, or if a signature that names a trusted key is wrong
  public List<VerifierKey> verify(Collection<VerifierKey> trusted) throws UnverifiedException {
    List<VerifierKey> signers = signers(trusted);
    if (signers.isEmpty()) {
      throw new UnverifiedException(
          "The note is signed by none of the trusted keys; expected a signature of "
              + names(trusted)
              + ".");
    }
    return signers;
  }

  /// Like [#verify], but may find none.
  ///
  /// @throws UnverifiedException if a signature that names a trusted key is wrong
  List<VerifierKey> signers(Collection<VerifierKey> trusted) throws UnverifiedException {
    Set<VerifierKey> signers = new LinkedHashSet<>();
    for (NoteSignature signature : signatures) {
      for (VerifierKey key : trusted) {
        if (key.isNamedBy(signature)) {
          if (!key.verifies(text, signature)) {
            throw new UnverifiedException(
                "The note has a wrong signature of the key "
                    + key.name()
                    + "+"
                    + key.hexId()
                    + ": the text, or the signature, has been changed.");
          }
          signers.add(key);
        }
      }
    }
    return List.copyOf(signers);
  }

  private static String names(Collection<VerifierKey> keys) {
    return keys.isEmpty()
        ? "a key, but none is trusted"
        : String.join(
            " or ", keys.stream().map(key -> key.name() + "+" + key.hexId()).distinct().toList());
  }

  /// The note: text, blank line, signature lines.
  public String format() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }

  /// [#format] in UTF-8.
  public byte[] bytes() {
    return format().getBytes(UTF_8);
  }
}
