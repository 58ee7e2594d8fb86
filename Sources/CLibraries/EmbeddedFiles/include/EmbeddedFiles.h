#pragma once
#include <stddef.h>

/// One file carried inside the binary: its name without folder, and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} ntm_embedded_file;

/// The embedded rule sets and the national decisions that amend them, ended by an entry whose name is NULL.
extern const ntm_embedded_file *const ntm_rule_sets;
