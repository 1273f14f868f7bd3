package jp.tsunagari.portal.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that the portal keeps of a person with an account, for that person. Secrets are left out, hashed ones too, and what
 * is another person's, such as the name of the admin who changed a role; {@code docs/privacy.md} lists the same tables.
 */
@Service
@Transactional(readOnly = true)
public class PersonalData {

    private static final String QUERY = """
            select jsonb_pretty(jsonb_build_object(
              'account', (select to_jsonb(a) - '{password_hash,version}'::text[]
                  from user_account a where a.id = :account),
              'organisations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)), '[]')
                  from account_organisation m join organisation o on o.id = m.organisation_id
                  where m.account_id = :account),
              'secondFactor', (select jsonb_build_object('createdAt', f.created_at, 'confirmedAt', f.confirmed_at)
                  from second_factor f where f.account_id = :account),
              'passkeys', (select coalesce(jsonb_agg(jsonb_build_object(
                      'label', c.label, 'createdAt', c.created, 'lastUsedAt', c.last_used)), '[]')
                  from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                  join user_account a on a.login = e.name where a.id = :account),
              'knownBrowsers', (select coalesce(jsonb_agg(jsonb_build_object('lastUsedAt', d.last_used_at)), '[]')
                  from known_device d where d.account_id = :account),
              'sessions', (select coalesce(jsonb_agg(jsonb_build_object(
                      'beganAt', to_timestamp(s.creation_time / 1000.0),
                      'lastUsedAt', to_timestamp(s.last_access_time / 1000.0))), '[]')
                  from spring_session s where s.principal_name = cast(:account as text)),
              'addressChange', (select jsonb_build_object('email', c.email, 'expiresAt', c.expires_at)
                  from email_change c where c.account_id = :account),
              'passwordResets', (select coalesce(jsonb_agg(to_jsonb(r) - '{token_hash,account_id}'::text[]), '[]')
                  from password_reset r where r.account_id = :account),
              'invitations', (select coalesce(jsonb_agg(to_jsonb(i) - '{token_hash,invited_by}'::text[]), '[]')
                  from invitation i join user_account a on a.login = i.email where a.id = :account),
              'drafts', (select coalesce(jsonb_agg(to_jsonb(d) - 'account_id'), '[]')
                  from card_draft d where d.account_id = :account),
              'yearlyQuestions', (select coalesce(jsonb_agg(to_jsonb(q) - '{token_hash,account_id}'::text[]), '[]')
                  from check_request q where q.account_id = :account),
              'knownVersionsOfCards', (select coalesce(jsonb_agg(to_jsonb(k) - 'account_id'), '[]')
                  from card_news_mark k where k.account_id = :account),
              'lists', (select coalesce(jsonb_agg(jsonb_build_object('createdAt', l.created_at, 'revisions',
                      (select jsonb_agg((to_jsonb(r) - 'list_id') || jsonb_build_object('cases',
                              (select coalesce(jsonb_agg(
                                      to_jsonb(c) - '{list_id,revision,position}'::text[] order by c.position), '[]')
                                  from kept_list_case c where c.list_id = r.list_id and c.revision = r.number))
                              order by r.number)
                          from kept_list_revision r where r.list_id = l.id))), '[]')
                  from kept_list l where l.owner_id = :account),
              'changesOfCards', (select coalesce(jsonb_agg(
                      to_jsonb(v) - '{content,account_id,import_run_id}'::text[] order by v.at), '[]')
                  from card_version v where v.account_id = :account),
              'log', (select coalesce(jsonb_agg(to_jsonb(e) - 'account_id' order by e.id), '[]')
                  from audit_event e where e.account_id = :account),
              'logOfOthersAboutYou', (select coalesce(jsonb_agg(
                      jsonb_build_object('at', e.at, 'action', e.action) order by e.id), '[]')
                  from audit_event e
                  where e.subject_kind = 'ACCOUNT' and e.subject_id = cast(:account as text)
                    and e.account_id is distinct from :account)))
            """;

    private final JdbcClient jdbc;

    PersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A JSON object, of the state of this moment. Names are those of the tables. */
    public String of(long account) {
        return jdbc.sql(QUERY).param("account", account).query(String.class).single();
    }
}
