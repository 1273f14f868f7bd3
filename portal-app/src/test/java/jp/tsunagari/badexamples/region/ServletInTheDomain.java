package jp.tsunagari.badexamples.region;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import jp.tsunagari.badexamples.ingest.source.SentenceReader;
import jp.tsunagari.badexamples.region.web.RegionPage;

/** Breaks every rule that a class of the domain can break. */
class ServletInTheDomain {

    Object see(HttpServletRequest request, SentenceReader reader) {
        return new RegionPage(new SeenAt(Instant.now(), request.getRequestURI() + reader));
    }
}
