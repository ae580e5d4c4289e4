/* SPDX-License-Identifier: MIT */
/* Names of the public enumerators, and the version. */
#include "fxcheck.h"

static const char *const modifier_names[] = {
    [FXC_MODIFIER_NONE] = "none",         [FXC_MODIFIER_ABOUT] = "about",
    [FXC_MODIFIER_NEARLY] = "nearly",     [FXC_MODIFIER_OVER] = "over",
    [FXC_MODIFIER_AT_LEAST] = "at-least", [FXC_MODIFIER_AT_MOST] = "at-most",
    [FXC_MODIFIER_UNDER] = "under",
};

static const char *const basis_names[] = {
    [FXC_BASIS_NONE] = "none",           [FXC_BASIS_CODE] = "code",
    [FXC_BASIS_SYMBOL] = "symbol",       [FXC_BASIS_NAME] = "name",
    [FXC_BASIS_PAIR_RATE] = "pair-rate", [FXC_BASIS_CONTEXT] = "context",
    [FXC_BASIS_OPTION] = "option",       [FXC_BASIS_DEFAULT] = "default",
    [FXC_BASIS_LOCALE] = "locale",
};

static const char *const verdict_names[] = {
    [FXC_VERDICT_EXACT] = "exact",
    [FXC_VERDICT_ROUNDING] = "rounding",
    [FXC_VERDICT_TOLERANCE] = "tolerance",
    [FXC_VERDICT_COARSE] = "coarse",
    [FXC_VERDICT_OTHER_RATE] = "other-rate",
    [FXC_VERDICT_DISAGREE] = "disagree",
    [FXC_VERDICT_CANNOT_JUDGE] = "cannot-judge",
};

static const char *const severity_names[] = {
    [FXC_SEVERITY_NONE] = "none",   [FXC_SEVERITY_TRIVIAL] = "trivial",
    [FXC_SEVERITY_MINOR] = "minor", [FXC_SEVERITY_MODERATE] = "moderate",
    [FXC_SEVERITY_MAJOR] = "major", [FXC_SEVERITY_GROSS] = "gross",
};

static const char *const level_names[] = {
    [FXC_LEVEL_NOTE] = "note",
    [FXC_LEVEL_WARNING] = "warning",
    [FXC_LEVEL_ERROR] = "error",
};

static const char *const evidence_names[] = {
    [FXC_EVIDENCE_LEGAL] = "E0",    [FXC_EVIDENCE_STATED] = "E1",
    [FXC_EVIDENCE_NAMED] = "E2",    [FXC_EVIDENCE_FILING] = "E3",
    [FXC_EVIDENCE_EVENT] = "E4",    [FXC_EVIDENCE_PERIOD] = "E5",
    [FXC_EVIDENCE_DOCUMENT] = "E6", [FXC_EVIDENCE_SHARED] = "R*",
    [FXC_EVIDENCE_RANGE] = "E7",    [FXC_EVIDENCE_NONE] = "E8",
};

static const char *const accord_names[] = {
    [FXC_ACCORD_CORROBORATED] = "corroborated",
    [FXC_ACCORD_DIFFERENT_RATES] = "different-rates",
    [FXC_ACCORD_CONFLICT] = "conflict",
};

static const char *const status_names[] = {
    [FXC_OK] = "ok",
    [FXC_ENOMEM] = "out of memory",
    [FXC_EARG] = "bad argument",
    [FXC_ESYNTAX] = "syntax error",
    [FXC_ELIMIT] = "limit exceeded",
    [FXC_ENORATE] = "no rate",
    [FXC_ECURRENCY] = "unknown currency",
    [FXC_EWRITE] = "write refused",
};

#define NAME_OF(names, value)                                                          \
    ((size_t)(value) < sizeof(names) / sizeof *(names) ? (names)[(size_t)(value)] : "?")

const char *fxc_modifier_name(fxc_modifier modifier) {
    return NAME_OF(modifier_names, modifier);
}

const char *fxc_basis_name(fxc_basis basis) { return NAME_OF(basis_names, basis); }

const char *fxc_verdict_name(fxc_verdict verdict) {
    return NAME_OF(verdict_names, verdict);
}

const char *fxc_severity_name(fxc_severity severity) {
    return NAME_OF(severity_names, severity);
}

const char *fxc_level_name(fxc_level level) { return NAME_OF(level_names, level); }

const char *fxc_evidence_name(fxc_evidence evidence) {
    return NAME_OF(evidence_names, evidence);
}

const char *fxc_accord_name(fxc_accord accord) { return NAME_OF(accord_names, accord); }

const char *fxc_status_name(fxc_status status) { return NAME_OF(status_names, status); }

const char *fxc_version(void) { return FXC_VERSION; }
