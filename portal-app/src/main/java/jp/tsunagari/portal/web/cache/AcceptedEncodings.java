package jp.tsunagari.portal.web.cache;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding}. */
final class AcceptedEncodings {

    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");

    private static final String WITH_WEIGHT = "gzip;";

    private AcceptedEncodings() {}

    /** Whether the header names gzip, and not only to refuse it. */
    static boolean haveGzip(@Nullable String header) {
        return header != null
                && Stream.of(header.split(",", -1))
                        .map(encoding -> encoding.replace(" ", ""))
                        .anyMatch(AcceptedEncodings::isGzip);
    }

    private static boolean isGzip(String encoding) {
        return encoding.equals("gzip") || (encoding.startsWith(WITH_WEIGHT) && !isRefused(encoding));
    }

    private static boolean isRefused(String encoding) {
        return REFUSED.matcher(encoding.substring(WITH_WEIGHT.length())).matches();
    }
}
