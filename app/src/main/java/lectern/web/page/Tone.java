package lectern.web.page;

import lectern.transcript.Insertion;

/// How a run of printed words is set, other than as plain speech.
public enum Tone {
  /// A stage direction inside a paragraph.
  DIRECTION,
  /// A remark that the words are an interpreter's.
  INTERPRETED,
  /// `[sic]` and the like.
  SIC,
  /// Words the editor supplied.
  SUPPLIED,
  /// A name the editor took out.
  ANONYMISED,
  /// Who the reporter is, as the editor says.
  IDENTITY,
  /// Struck out by the office.
  STRUCK,
  /// What the office put in place of struck words.
  CORRECTED,
  /// Said off the record, by the source's own words.
  OFF_RECORD,
  /// Played from a recording, not said in the room.
  CLIP,
  /// Page furniture that cuts a sentence: a page mark.
  FURNITURE,
  /// What a reader looks for: the words of a quotation.
  MATCHED,
  /// Words beside a quotation that turn its meaning.
  TURNING;

  static Tone of(Insertion.Kind kind) {
    return switch (kind) {
      case DIRECTION -> DIRECTION;
      case INTERPRETED -> INTERPRETED;
      case SIC -> SIC;
      case SUPPLIED -> SUPPLIED;
      case ANONYMISED -> ANONYMISED;
      case IDENTITY -> IDENTITY;
      case CORRECTION -> CORRECTED;
      case OFF_RECORD -> OFF_RECORD;
      case CLIP -> CLIP;
    };
  }
}
