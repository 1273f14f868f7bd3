package jp.tsunagari.portal.ingest.intake;

import java.util.Collection;
import java.util.List;

/** Documents that are ready on the server, so that no one needs to send them. */
public interface ReadyDocuments {

    /** Their names in order; none where there is no such folder. */
    List<String> names();

    /** Those of these names that are there; any other name is passed over. */
    List<DocumentFile> named(Collection<String> names);

    /** What lies beside a document about where it is from; all of it unknown where nothing does. */
    DocumentOrigin origin(String name);
}
