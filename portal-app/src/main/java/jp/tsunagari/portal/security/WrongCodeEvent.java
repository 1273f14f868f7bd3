package jp.tsunagari.portal.security;

/** Says that a user knew the password and not the code. */
public record WrongCodeEvent(SignedIn person) {}
