package jp.tsunagari.portal.search.index;

import org.apache.lucene.store.LockObtainFailedException;

/** The folder of the index belongs to another process that runs now. Only one can write a local index. */
public class IndexFolderInUseException extends RuntimeException {

    IndexFolderInUseException(Throwable cause) {
        super("another process writes the search index", cause);
    }

    /** Whether this is why something failed. */
    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockObtainFailedException) {
                return true;
            }
        }
        return false;
    }
}
