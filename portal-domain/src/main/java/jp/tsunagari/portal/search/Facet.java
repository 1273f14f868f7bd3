package jp.tsunagari.portal.search;

/** A side of an initiative by which a list can be narrowed. The names are parts of addresses and of the API. */
public enum Facet {
    /** 活動地域: code of a region; an initiative also has those that its regions lie in. */
    REGION("region"),
    /** 所在地だけが分かるもの: code of a region where an organisation has its seat, of initiatives whose place of work no source names. */
    SEAT("seat"),
    /** 自治体の種類: code of the kind of a municipality that an initiative works in; none where it names larger areas only. */
    MUNICIPALITY("municipality"),
    /** 対象: code of a target group. */
    TARGET("target"),
    /** 手法: code of an approach. */
    APPROACH("approach"),
    /** 法人格: code of a legal form. */
    FORM("form"),
    /** 年度: the year that a Japanese fiscal year begins in. */
    YEAR("year"),
    /** 成果の種類: code of a kind of outcome metric; background figures do not count. */
    METRIC("metric"),
    /** 書かれていること: code of a kind of entry about what it took, such as {@code difficulty}. */
    EFFORT("effort"),
    /** 成果の示し方: code of a way in which an initiative shows its outcome. */
    EVIDENCE("evidence"),
    /** 団体による確認: {@link CheckedDays#YEAR} where the organisation has found its card right so lately. */
    CHECKED("checked");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Whether an initiative has its values as main ones or besides. */
    public boolean hasRoles() {
        return this == TARGET || this == APPROACH;
    }

    /** Its name in addresses, in the API and in the index. */
    public String parameter() {
        return parameter;
    }
}
