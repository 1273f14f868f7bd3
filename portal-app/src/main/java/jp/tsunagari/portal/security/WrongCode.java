package jp.tsunagari.portal.security;

/** Says that somebody knew the password and not the code. */
public record WrongCode(SignedIn person) {}
