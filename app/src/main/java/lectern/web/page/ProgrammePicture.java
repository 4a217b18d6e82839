package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.record.Visit;

/// The programme of a visit as a picture: a line a day, from the earliest hour to the latest, with what is planned at its
/// time. Where the print gives no time that can be read, a mark stands between its neighbours.
///
/// @param rows days with something on their programme; empty where that is too little for a picture
/// @param hours along the bottom; empty where no time is printed
public record ProgrammePicture(List<Row> rows, List<Hour> hours) {
  private static final int HOUR = 60;
  private static final int MOST_HOURS = 8;

  public ProgrammePicture {
    rows = List.copyOf(rows);
    hours = List.copyOf(hours);
  }

  /// A day.
  ///
  /// @param number from 1, counted from the first day of the visit
  public record Row(int number, List<Visit.Stop> stops, List<Mark> marks) {
    public Row {
      stops = List.copyOf(stops);
      marks = List.copyOf(marks);
    }
  }

  /// Something on the programme.
  ///
  /// @param x where it stands, in percent of the width, with the sign
  /// @param isTimed whether it stands there because of the time that is printed
  /// @param hasRecord whether it is on record what was said there
  public record Mark(
      String anchor, String x, Visit.Mode mode, String title, boolean isTimed, boolean hasRecord) {}

  /// @param x where it stands, in percent of the width, with the sign
  /// @param hour from 0 to 24
  public record Hour(String x, int hour) {}

  static ProgrammePicture of(List<VisitPage.Day> days) {
    List<VisitPage.Day> planned =
        days.stream().filter(day -> !day.engagements().isEmpty()).toList();
    int marks = planned.stream().mapToInt(day -> day.engagements().size()).sum();
    if (marks < 2) {
      return new ProgrammePicture(List.of(), List.of());
    }
    List<Integer> times =
        planned.stream()
            .flatMap(day -> day.engagements().stream())
            .map(ProgrammePicture::minutes)
            .flatMapToInt(OptionalInt::stream)
            .boxed()
            .sorted()
            .toList();
    int from = times.isEmpty() ? 0 : times.getFirst() / HOUR * HOUR;
    int to = times.isEmpty() ? 24 * HOUR : times.getLast() / HOUR * HOUR + HOUR;
    return new ProgrammePicture(
        planned.stream()
            .map(day -> new Row(day.number(), day.stops(), marks(day.engagements(), from, to)))
            .toList(),
        times.isEmpty() ? List.of() : hours(from, to));
  }

  private static OptionalInt minutes(VisitPage.Engagement engagement) {
    Optional<String> time = engagement.planned().time();
    return time.isEmpty() ? OptionalInt.empty() : PrintedTime.minutes(time.get());
  }

  private static List<Mark> marks(List<VisitPage.Engagement> engagements, int from, int to) {
    List<Mark> marks = new ArrayList<>();
    double last = from;
    for (int i = 0; i < engagements.size(); i++) {
      VisitPage.Engagement engagement = engagements.get(i);
      OptionalInt time = minutes(engagement);
      int next = nextTimed(engagements, i);
      double until = next < engagements.size() ? minutes(engagements.get(next)).orElse(to) : to;
      double at = time.isPresent() ? time.getAsInt() : last + (until - last) / (next - i + 1);
      marks.add(mark(engagement, time.isPresent(), (at - from) / (to - from)));
      last = at;
    }
    return marks;
  }

  /// The first from an index on whose time can be read; their number where there is none.
  private static int nextTimed(List<VisitPage.Engagement> engagements, int from) {
    int next = from;
    while (next < engagements.size() && minutes(engagements.get(next)).isEmpty()) {
      next++;
    }
    return next;
  }

  private static Mark mark(VisitPage.Engagement engagement, boolean isTimed, double share) {
    return new Mark(
        engagement.anchor(),
        percent(share),
        engagement.planned().mode(),
        engagement.planned().title(),
        isTimed,
        engagement.record().isPresent());
  }

  private static List<Hour> hours(int from, int to) {
    int step = 1;
    while ((to - from) / HOUR / step > MOST_HOURS) {
      step++;
    }
    List<Hour> hours = new ArrayList<>();
    for (int hour = from / HOUR; hour * HOUR <= to; hour += step) {
      hours.add(new Hour(percent((double) (hour * HOUR - from) / (to - from)), hour));
    }
    return hours;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * Math.clamp(share, 0, 1));
  }
}
