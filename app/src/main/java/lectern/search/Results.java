package lectern.search;

import java.util.List;
import java.util.Optional;

/// What a search found.
///
/// @param total how many passages have the words that were asked for; they are what facets and timeline count
/// @param isLowerBound whether there are more than `total`, of which only the best were counted
/// @param hits the page that was asked for, the best first
/// @param facets only those with at least one value
/// @param notices what the reader should know of how it was searched: whole sentences
/// @param didYouMean a query with other words, where some of those typed occur nowhere
/// @param vectors how far the search by meaning is ready, where it was asked for
public record Results(
    Request request,
    int total,
    boolean isLowerBound,
    List<Hit> hits,
    List<Facet> facets,
    Timeline timeline,
    List<String> notices,
    Optional<String> didYouMean,
    Optional<Progress> vectors) {
  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }
}
