package jp.tsunagari.portal.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.organisation.OrganisationName;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class AccountSearchTest {

    private static final String LOGIN = "yamada.found@example.jp";

    @Autowired
    private AccountSearch search;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Organisations organisations;

    @BeforeEach
    void anAccount() {
        long id = accounts.add(LOGIN, "山田 花子", "{noop}x", Role.STAFF);
        long organisation = organisations.names().stream()
                .filter(name -> name.coreName().equals("北海長正会"))
                .map(OrganisationName::id)
                .findFirst()
                .orElseThrow();
        accounts.setOrganisations(id, List.of(organisation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山田",
                "山田花子",
                "やまだ",
                "YAMADA",
                "amada.found",
                "found@",
                "北海長正会",
                "社会福祉法人北海長正会",
                "ほっかい",
                "hokkai",
                ""
            })
    void anAccountIsFoundByNameLoginAndOrganisation(String typed) {
        assertThat(search.find(typed)).extracting(AccountView::login).contains(LOGIN);
    }

    @Test
    void othersAreNot() {
        assertThat(search.find("田中")).extracting(AccountView::login).doesNotContain(LOGIN);
        assertThat(search.find("WATALIS")).extracting(AccountView::login).doesNotContain(LOGIN);
    }
}
