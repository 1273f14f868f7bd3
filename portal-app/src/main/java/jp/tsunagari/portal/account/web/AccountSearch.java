package jp.tsunagari.portal.account.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.search.names.NameQuery;
import jp.tsunagari.portal.search.names.NameSearch;
import jp.tsunagari.portal.search.names.NamedTexts;
import org.springframework.stereotype.Component;

/** Finds accounts by name, login and organisation, as they are written or read; a login also by any part of it. */
@Component
class AccountSearch {

    private final UserAccounts accounts;
    private final Organisations organisations;
    private final NameSearch names;

    AccountSearch(UserAccounts accounts, Organisations organisations, NameSearch names) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.names = names;
    }

    /** In the order of their logins; all for an empty text. */
    List<AccountView> find(String typed) {
        List<AccountView> all = accounts.search("");
        NameQuery query = names.query(typed, false);
        if (query.isEmpty()) {
            return typed.isBlank() ? all : accounts.search(typed);
        }
        Set<Long> written = accounts.search(typed).stream().map(AccountView::id).collect(toSet());
        Map<Long, OrganisationView> theirs = organisations.findByIds(all.stream()
                .flatMap(account -> account.organisations().stream())
                .collect(toSet()));
        return all.stream()
                .filter(account ->
                        written.contains(account.id()) || query.rank(texts(account, theirs), field -> false) > 0)
                .toList();
    }

    private NamedTexts texts(AccountView account, Map<Long, OrganisationView> known) {
        List<String> called = new ArrayList<>(List.of(account.displayName(), account.login()));
        List<String> readings = new ArrayList<>();
        account.organisations().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .forEach(organisation -> {
                    called.add(organisation.coreName());
                    called.add(organisation.name());
                    String reading = organisation.reading();
                    if (reading != null) {
                        readings.add(reading);
                    }
                });
        return names.texts(called, readings, List.of());
    }
}
