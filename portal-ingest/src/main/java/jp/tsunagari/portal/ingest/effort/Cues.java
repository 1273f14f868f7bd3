package jp.tsunagari.portal.ingest.effort;

/** Parts of patterns that several kinds share. */
final class Cues {

    /** Whom the work is for: what is said of them is said of no organiser. */
    static final String PERSON = "(?:参加者|利用者|相談者|受講者|受講生|来所者|来場者|対象者|子ども|こども|若者|高齢者|会員|生徒|児童|学生"
            + "|男性|女性|当事者|本人|家族|保護者|住民|世帯|家庭|層|方|方々|人|人々|人たち|人びと|者)";

    /** A person as the subject or topic of what follows. */
    static final String PERSON_ACTS = PERSON + "(?:たち|ら|自身|の多く)?(?:は|が|も)";

    /** What others said. */
    static final String REPORTED = "(?:との|という|といった|と(?:の)?)(?:声|意見|感想|要望|回答|相談)";

    /** The verb does not stand before a noun that it describes. */
    static final String PREDICATE = "(?=[。、)]|$|が[、,]|もの(?:の|である)|ため|こと(?:が|は|も|から|で)|ので|という|と(?:感|考|思|い)|回|場面|ケース)";

    static final String NUMBER = "[0-9,.]+(?:万|千|百)?[0-9,]*(?:千|百)?";

    private Cues() {}
}
