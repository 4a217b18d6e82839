package lectern.read;

import java.util.List;

/// What is printed on one page of a PDF document.
///
/// @param width in points
/// @param height in points
/// @param lines from top to bottom, or in the order of the file where the page has columns
record PdfPage(float width, float height, List<PdfLine> lines) {
  PdfPage {
    lines = List.copyOf(lines);
  }
}
