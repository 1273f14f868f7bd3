package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** An organisation by itself: what a list has of it, and under which conditions it may be used on. */
@Schema(name = "OrganisationDetail", description = "団体のすべて")
record OrganisationDetailJson(@JsonUnwrapped OrganisationJson organisation, LicenceJson license) {}
