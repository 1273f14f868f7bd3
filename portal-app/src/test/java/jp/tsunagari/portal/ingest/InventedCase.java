package jp.tsunagari.portal.ingest;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.organisation.OrganisationDetails;

/**
 * A case as a document of the usual layout tells of it.
 *
 * @param text of the initiative, several sentences
 */
public record InventedCase(String title, Who who, String text, int participants) {

    /**
     * Its organisation.
     *
     * @param form the legal form as written before the name
     * @param host of its web address
     */
    public record Who(
            String form, String name, String place, String address, String person, String host, String founded) {

        /** 特定非営利活動法人 ひかりの家 of Sendai. */
        static final Who SENDAI = new Who(
                "特定非営利活動法人", "ひかりの家", "宮城県仙台市", "宮城県仙台市青葉区一番町9-9", "仙台 一郎", "akari-sendai.example.jp", "2010年4月");

        /** Another of the same name. */
        static final Who FUKUOKA = new Who(
                "一般社団法人", "ひかりの家", "福岡県福岡市", "福岡県福岡市博多区祇園町9-9", "博多 花子", "akari-fukuoka.example.jp", "2018年10月");

        Who named(String other) {
            return new Who(form, other, place, address, person, host, founded);
        }

        Who at(String otherPlace, String otherAddress) {
            return new Who(form, name, otherPlace, otherAddress, person, host, founded);
        }

        Who ledBy(String other) {
            return new Who(form, name, place, address, other, host, founded);
        }
    }

    static String document(int year, InventedCase... cases) {
        return "令和" + (year - 2018) + "年度 地域の支え合いモデル調査\n\n\n\n"
                + Stream.of(cases).map(InventedCase::written).collect(joining("\n\n\n\n"));
    }

    /** A case each of so many organisations that have nothing in common but the place, to be added to a document. */
    public static String ofManyOrganisations(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new InventedCase(
                        "第" + number + "広場の見守り",
                        new Who(
                                "特定非営利活動法人",
                                "みどり" + number + "番の会",
                                "宮城県仙台市",
                                "宮城県仙台市青葉区一番町" + number + "-1",
                                "仙台 " + (char) ('一' + number),
                                "midori" + number + ".example.jp",
                                "2010年4月"),
                        "第" + number + "広場に集まる。朝に声をかけ合い、夕方に戸を確かめている。",
                        100 + number))
                .map(InventedCase::written)
                .collect(joining("\n\n\n\n"));
    }

    static OrganisationDetails named(OrganisationDetails details, String name) {
        return new OrganisationDetails(
                name,
                details.reading(),
                details.legalForm(),
                name,
                details.representatives(),
                details.founded(),
                details.address(),
                details.addressRegions(),
                details.website(),
                details.contact(),
                details.message(),
                details.photos());
    }

    static InitiativeDetails targeting(InitiativeDetails details, List<String> targets) {
        return new InitiativeDetails(
                details.title(),
                details.approachItems(),
                targets,
                details.targetGroups(),
                details.approaches(),
                details.regions(),
                details.sections(),
                details.metrics(),
                details.efforts(),
                details.notes(),
                details.photos());
    }

    InventedCase titled(String other) {
        return new InventedCase(other, who, text, participants);
    }

    InventedCase of(Who other) {
        return new InventedCase(title, other, text, participants);
    }

    InventedCase with(int otherParticipants) {
        return new InventedCase(title, who, text, otherParticipants);
    }

    String written() {
        return """
                %s

                %s
                %s

                %s

                取組のかたち

                %s

                届けたい人たち

                ひとり暮らしの高齢者

                私たちの軌跡

                %s

                私たちの新たな取組

                %s

                取組の成果

                参加者は延べ%d名であった。

                団体概要

                団体名\t%s %s
                代表者\t%s
                設立年月\t%s
                住所\t%s
                ホームページ\thttps://%s
                メッセージ\t一緒に歩みましょう。
                """.formatted(
                        title,
                        who.form,
                        who.name,
                        who.place,
                        text.substring(0, text.indexOf('。')),
                        text,
                        text.substring(text.indexOf('。') + 1),
                        participants,
                        who.form,
                        who.name,
                        who.person,
                        who.founded,
                        who.address,
                        who.host);
    }
}
