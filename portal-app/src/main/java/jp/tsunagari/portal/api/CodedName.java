package jp.tsunagari.portal.api;

/** A controlled term: its stable code and its Japanese name. */
record CodedName(String code, String name) {}
