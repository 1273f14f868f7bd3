package jp.tsunagari.portal.home;

import jp.tsunagari.portal.search.index.IndexFolderInUseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that two portals cannot share the folder of a local search index, and what to do instead. */
class IndexFolderInUseFailureAnalyzer extends AbstractFailureAnalyzer<IndexFolderInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, IndexFolderInUseException cause) {
        return new FailureAnalysis(
                "検索の索引のフォルダは、起動中の別のポータルが使っています。",
                "そのポータルを止めるか、環境変数 PORTAL_SEARCH_DIRECTORY か PORTAL_HOME で別のフォルダを指定してください。",
                cause);
    }
}
