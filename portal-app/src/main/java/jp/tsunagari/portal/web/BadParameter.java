package jp.tsunagari.portal.web;

/**
 * A parameter of an address that makes no sense.
 *
 * @param value as it was given
 * @param wanted what would make sense, in Japanese, e.g. 1から100までの整数
 */
public record BadParameter(String name, String value, String wanted) {}
