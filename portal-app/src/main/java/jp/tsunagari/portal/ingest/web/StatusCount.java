package jp.tsunagari.portal.ingest.web;

import jp.tsunagari.portal.ingest.plan.CardStatus;

/** How many cards of a status a plan has. */
record StatusCount(CardStatus status, long count) {}
