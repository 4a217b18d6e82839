package lectern.web.page;

/// A work in a list that shows more of it than its title.
public record Shown(Listed listed, Gist gist) {}
