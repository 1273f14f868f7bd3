package jp.tsunagari.portal.search.index;

import jp.tsunagari.portal.shared.ProgramFiles;
import org.springframework.stereotype.Component;

/**
 * Names the code and tables that make documents, by a hash over their files: an index made by others is out of date.
 * No one has to remember to raise a number.
 */
@Component
class Fingerprint {

    private final String value = ProgramFiles.sha256(
            "classpath*:jp/tsunagari/portal/text/*",
            "classpath*:jp/tsunagari/portal/search/text/*",
            "classpath*:jp/tsunagari/portal/search/index/InitiativeDocument.class",
            "classpath*:jp/tsunagari/portal/search/index/DocumentAssembler.class",
            "classpath*:jp/tsunagari/portal/search/index/IndexedValues.class",
            "classpath*:jp/tsunagari/portal/search/Crossing.class",
            "classpath*:jp/tsunagari/portal/search/CheckedDays.class",
            "classpath*:jp/tsunagari/portal/effort/Evidence*.class",
            "classpath*:jp/tsunagari/portal/region/*.csv");

    String value() {
        return value;
    }
}
