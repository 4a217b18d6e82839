/// The site: transcripts as web pages, complete without JavaScript.
///
/// [lectern.web.Site] is the door in and the only public way to start it; Spring Boot stays behind
/// that door. What a page shows is worked out in [lectern.web.page], how it is marked up in the
/// templates under `src/main/jte`, how it looks in one stylesheet.
@NullMarked
package lectern.web;

import org.jspecify.annotations.NullMarked;
