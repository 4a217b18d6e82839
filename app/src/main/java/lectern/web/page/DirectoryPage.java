package lectern.web.page;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.search.register.Byline;
import lectern.search.register.Counted;
import lectern.search.register.Newsroom;
import lectern.search.register.Voice;

/// An index of names, like that of a good book: by the letter, all on one page unless there are many.
///
/// @param kind of what
/// @param total how many names there are
/// @param letters under which there are some, in order
/// @param chosen the letter whose names are shown; empty where all are
/// @param sections the names of this page
/// @param notices what a reader should know: whole sentences
public record DirectoryPage(
    Kind kind,
    int total,
    List<Letter> letters,
    Optional<String> chosen,
    List<Section> sections,
    Paging paging,
    List<String> notices) {

  /// So many stand on one page; where there are more, they are shown by the letter.
  public static final int LENGTH = 500;

  public DirectoryPage {
    letters = List.copyOf(letters);
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
  }

  /// What is indexed; its messages begin with `directory.` and its name.
  public enum Kind {
    PEOPLE,
    REPORTERS,
    OUTLETS;

    public String path() {
      return "/" + Css.of(this);
    }

    /// The kinds beside it.
    public List<Kind> others() {
      return List.of(values()).stream().filter(kind -> kind != this).toList();
    }
  }

  /// @param link to its names
  public record Letter(String letter, int count, String link) {}

  /// @param letter that the names begin with
  public record Section(String letter, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /// A name.
  ///
  /// @param beside the outlets of a reporter, the most first; else none
  /// @param amount words that somebody says, or exchanges that somebody has
  /// @param isAmbiguous whether several people may share it
  public record Entry(
      String link,
      SortedName name,
      List<Counted> beside,
      int works,
      long amount,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      boolean isAmbiguous) {
    public Entry {
      beside = List.copyOf(beside);
    }
  }

  static Entry entry(Voice voice) {
    return new Entry(
        Paths.person(voice.slug()),
        voice.isOfficeOnly() ? SortedName.ofTitle(voice.name()) : SortedName.ofPerson(voice.name()),
        List.of(),
        voice.works(),
        voice.words(),
        voice.first(),
        voice.last(),
        voice.isAmbiguous());
  }

  private static Entry entry(Byline byline) {
    return new Entry(
        Paths.reporter(byline.slug()),
        SortedName.ofPerson(byline.name()),
        byline.outlets(),
        byline.works(),
        byline.exchanges(),
        byline.first(),
        byline.last(),
        byline.isAmbiguous());
  }

  private static Entry entry(Newsroom newsroom) {
    return new Entry(
        Paths.outlet(newsroom.slug()),
        SortedName.ofTitle(newsroom.name()),
        List.of(),
        newsroom.works(),
        newsroom.exchanges(),
        newsroom.first(),
        newsroom.last(),
        false);
  }

  /// What part of an index is asked for.
  ///
  /// @param letter empty for all, or for the first letter where there are many
  /// @param number of the page, from 1
  public record Part(Optional<String> letter, int number) {}

  /// @return empty where there is no such part
  public static Optional<DirectoryPage> ofPeople(
      List<Voice> people, Part part, Wording say, List<String> notices) {
    return of(Kind.PEOPLE, people.stream().map(DirectoryPage::entry).toList(), part, say, notices);
  }

  /// @return empty where there is no such part
  public static Optional<DirectoryPage> ofReporters(
      List<Byline> reporters, Part part, Wording say, List<String> notices) {
    return of(
        Kind.REPORTERS, reporters.stream().map(DirectoryPage::entry).toList(), part, say, notices);
  }

  /// @return empty where there is no such part
  public static Optional<DirectoryPage> ofOutlets(
      List<Newsroom> outlets, Part part, Wording say, List<String> notices) {
    return of(
        Kind.OUTLETS, outlets.stream().map(DirectoryPage::entry).toList(), part, say, notices);
  }

  private static Optional<DirectoryPage> of(
      Kind kind, List<Entry> all, Part part, Wording say, List<String> notices) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(say.language()));
    Comparator<Entry> order =
        Comparator.<Entry, String>comparing(entry -> entry.name().letter(), collator)
            .thenComparing(entry -> entry.name().key(), collator)
            .thenComparing(Entry::link);
    Map<String, List<Entry>> byLetter = new LinkedHashMap<>();
    all.stream()
        .sorted(order)
        .forEach(entry ->
            byLetter.computeIfAbsent(entry.name().letter(), _ -> new ArrayList<>()).add(entry));
    boolean isSplit = all.size() > LENGTH;
    Optional<String> chosen =
        isSplit || part.letter().isPresent()
            ? part.letter().or(() -> byLetter.keySet().stream().findFirst())
            : Optional.empty();
    List<Entry> wanted =
        chosen.isPresent()
            ? byLetter.getOrDefault(chosen.get(), List.of())
            : byLetter.values().stream().flatMap(List::stream).toList();
    String address = part.letter().isPresent() ? byLetter(kind, part.letter().get()) : kind.path();
    Paging paging = Paging.of(address, part.number(), wanted.size(), LENGTH);
    if (!paging.isThere() || part.letter().isPresent() && wanted.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DirectoryPage(
            kind,
            all.size(),
            letters(kind, byLetter, isSplit),
            chosen,
            sections(wanted.stream().skip((part.number() - 1L) * LENGTH).limit(LENGTH).toList()),
            paging,
            notices));
  }

  private static String byLetter(Kind kind, String letter) {
    return kind.path() + "?letter=" + (letter.equals("#") ? "%23" : letter);
  }

  private static List<Letter> letters(
      Kind kind, Map<String, List<Entry>> byLetter, boolean isSplit) {
    return byLetter.entrySet().stream()
        .map(letter ->
            new Letter(
                letter.getKey(),
                letter.getValue().size(),
                isSplit ? byLetter(kind, letter.getKey()) : "#" + anchor(letter.getKey())))
        .toList();
  }

  private static List<Section> sections(List<Entry> shown) {
    Map<String, List<Entry>> byLetter = new LinkedHashMap<>();
    shown.forEach(entry ->
        byLetter.computeIfAbsent(entry.name().letter(), _ -> new ArrayList<>()).add(entry));
    return byLetter.entrySet().stream()
        .map(section -> new Section(section.getKey(), section.getValue()))
        .toList();
  }

  /// The anchor of a letter's section.
  public static String anchor(String letter) {
    return "letter-" + (letter.equals("#") ? "other" : letter);
  }

  /// How long the bar of a name is, in percent of the longest of the page, with the sign.
  public String bar(Entry entry) {
    long most =
        sections.stream()
            .flatMap(section -> section.entries().stream())
            .mapToLong(Entry::amount)
            .max()
            .orElse(1);
    return String.format(
        Locale.ROOT, "%.1f%%", Math.max(0.5, 100.0 * entry.amount() / Math.max(1, most)));
  }

  /// What it says to machines.
  public Head head(Wording say) {
    return Head.of(paging.here()).described(say.say("directory." + Css.of(kind) + ".about"));
  }
}
