package lectern.web.page;

import java.text.AttributedCharacterIterator;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import lectern.cite.WorkId;
import org.jspecify.annotations.Nullable;

/// Every word of ours on a page, from one bundle a language: `wording.properties` beside this class.
///
/// A message is a [MessageFormat], so that numbers and plurals follow the language. So do links: a page leads to pages in
/// its own language.
public final class Wording {

  /// The languages of the pages, as BCP 47 tags. The first is that of the permanent addresses; the others have a prefix.
  public static final List<String> LANGUAGES = List.of("en", "es", "fr");

  private final Locale locale;
  private final String theirs;
  private final String prefix;
  private final ResourceBundle messages;

  private Wording(Locale locale, String prefix, ResourceBundle messages, String theirs) {
    this.locale = locale;
    this.prefix = prefix;
    this.messages = messages;
    this.theirs = theirs;
  }

  public static Wording english() {
    return of(LANGUAGES.getFirst());
  }

  /// @param language one of [#LANGUAGES]
  public static Wording of(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "lectern.web.page.wording",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Wording(locale, prefix(language), messages, "");
  }

  /// The same on a page whose document is in some language.
  ///
  /// @param document a BCP 47 tag; `""` where it is not known
  public Wording about(String document) {
    return new Wording(locale, prefix, messages, document);
  }

  /// The language of the document, a BCP 47 tag; `""` where it is not known.
  public String document() {
    return theirs;
  }

  /// The `lang` of words of the document, such as its title and the names in it; none where they are in the language of the
  /// page, or it is not known in which.
  public @Nullable String theirs() {
    return lang(theirs);
  }

  /// The `lang` of words of ours among those of the document; none where both are in one language.
  public @Nullable String ours() {
    return theirs() == null ? null : language();
  }

  /// The `lang` of words of the document that may be in a language of their own.
  ///
  /// @param tag of BCP 47; `""` where it is not known, and they are taken to be in that of the document
  public @Nullable String theirs(String tag) {
    return lang(tag.isEmpty() ? theirs : tag);
  }

  /// The `lang` of words in some language; none where that is the language of the page, or not known.
  ///
  /// @param tag of BCP 47, or `""`
  public @Nullable String lang(String tag) {
    boolean same = Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage());
    return tag.isEmpty() || same ? null : tag;
  }

  /// What stands before the addresses of pages in a language: `/es`, or `""` for the first language.
  public static String prefix(String language) {
    return language.equals(LANGUAGES.getFirst()) ? "" : "/" + language;
  }

  /// What stands before the addresses of pages in this language; `""` or e.g. `/es`.
  public String prefix() {
    return prefix;
  }

  /// The same page in this language.
  ///
  /// @param address from the root of the site, as [Paths] gives it; a mere fragment stays as it is
  public String to(String address) {
    return address.startsWith("/") ? prefix + address : address;
  }

  /// The BCP 47 tag for the `lang` attribute.
  public String language() {
    return locale.toLanguageTag();
  }

  /// @throws java.util.MissingResourceException if there is no message of that name
  public String say(String key, Object... values) {
    return new MessageFormat(messages.getString(key), locale).format(values);
  }

  /// A message with words in it that are told apart: those that are [Phrase.Quoted].
  ///
  /// @throws java.util.MissingResourceException if there is no message of that name
  public Phrase phrase(String key, Object... values) {
    MessageFormat message = new MessageFormat(messages.getString(key), locale);
    AttributedCharacterIterator said = message.formatToCharacterIterator(values);
    List<Phrase.Piece> pieces = new ArrayList<>();
    while (said.getIndex() < said.getEndIndex()) {
      int end = said.getRunLimit(MessageFormat.Field.ARGUMENT);
      Object value = said.getAttribute(MessageFormat.Field.ARGUMENT);
      String language =
          value instanceof Integer index && values[index] instanceof Phrase.Quoted quoted
              ? quoted.language()
              : "";
      StringBuilder text = new StringBuilder();
      while (said.getIndex() < end) {
        text.append(said.current());
        said.next();
      }
      pieces.add(new Phrase.Piece(text.toString(), language));
    }
    return new Phrase(pieces);
  }

  /// Whether there is a message of that name.
  boolean has(String key) {
    return messages.containsKey(key);
  }

  /// What was taken out of a pasted text, in the language of the page where that has a word for it; else the name that
  /// Unicode gives to a character.
  ///
  /// @param what as a [lectern.quote.Stripped] has it
  public Phrase.Piece stripped(String what) {
    String key = "stripped." + what.toLowerCase(Locale.ROOT).replace(' ', '-');
    return has(key) ? new Phrase.Piece(say(key), "") : new Phrase.Piece(what, "en");
  }

  /// A day under the heading of its year, e.g. `14 March`.
  public String dayOfYear(LocalDate day) {
    return format("date.day.of.year", day);
  }

  /// A day, e.g. `14 March 2031`.
  public String date(LocalDate day) {
    return format("date.day", day);
  }

  /// The day of a moment, by UTC.
  public String date(Instant moment) {
    return format("date.day", moment.atOffset(ZoneOffset.UTC));
  }

  /// A day with its weekday as a heading has it, e.g. `Friday, 14 March 2031`.
  public String day(LocalDate day) {
    return capitalised(format("date.weekday", day));
  }

  /// The time of a moment, e.g. `09:00 UTC`.
  public String time(Instant moment) {
    return format("date.time", moment.atOffset(ZoneOffset.UTC));
  }

  /// Day and time of a moment, e.g. `14 March 2031, 09:00 UTC`.
  public String moment(Instant moment) {
    return format("date.moment", moment.atOffset(ZoneOffset.UTC));
  }

  private String format(String key, TemporalAccessor time) {
    String pattern = messages.getString(key);
    if (time.isSupported(ChronoField.DAY_OF_MONTH) && time.get(ChronoField.DAY_OF_MONTH) == 1) {
      pattern = pattern.replaceFirst("\\bd\\b", "'" + messages.getString("date.first") + "'");
    }
    return DateTimeFormatter.ofPattern(pattern, locale).format(time);
  }

  /// The kind of a work in words: `press-availability` is "Press availability". One that only this record has stays as it is.
  public String kind(WorkId work) {
    return kind(work.kind());
  }

  /// @param kind as in the id of a work
  public String kind(String kind) {
    if (has("event." + kind)) {
      return say("event." + kind);
    }
    String words = kind.replace('-', ' ');
    return capitalised(words);
  }

  /// As a heading, or a line of its own, begins, in languages that write months and weekdays small.
  private String capitalised(String words) {
    int end = words.offsetByCodePoints(0, 1);
    return words.substring(0, end).toUpperCase(locale) + words.substring(end);
  }

  /// The name of a month as a heading has it, e.g. `March`.
  public String month(Month month) {
    return capitalised(month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
  }

  /// A month with its year as a heading has it, e.g. `March 2031`.
  public String month(YearMonth month) {
    return capitalised(format("date.month", month));
  }

  /// The name of a day of the week, e.g. `Friday`.
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /// The same as the head of a column has it, e.g. `Fri`.
  public String shortWeekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  /// Things in a row, the last after an "and".
  public String list(List<String> things) {
    return things.isEmpty()
        ? ""
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(things);
  }

  /// A part of a whole in percent; a part that rounds to nothing is "under 1 %".
  public String share(int part, int whole) {
    long percent = whole == 0 ? 0 : Math.round(100.0 * part / whole);
    return percent == 0 && part > 0 ? say("share.under") : say("share", percent);
  }

  /// A number of bytes as people say it, e.g. `19 kB`; 1 kB is 1,000 bytes.
  public String size(long bytes) {
    if (bytes < 1_000) {
      return say("size.bytes", bytes);
    }
    return bytes < 1_000_000
        ? say("size.kilobytes", Math.round(bytes / 1e3))
        : say("size.megabytes", bytes / 1e6);
  }
}
