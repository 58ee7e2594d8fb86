#include "EmbeddedFiles.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ntm_2021_2025[] = {
#embed "../../Criteria/RuleSets/ntm-2021-2025.yaml"
};
static const unsigned char ntm_nang_cao_2021_2025[] = {
#embed "../../Criteria/RuleSets/ntm-nang-cao-2021-2025.yaml"
};

const ntm_embedded_file ntm_rule_sets[] = {
  {"ntm-2021-2025.yaml", ntm_2021_2025, sizeof ntm_2021_2025},
  {"ntm-nang-cao-2021-2025.yaml", ntm_nang_cao_2021_2025, sizeof ntm_nang_cao_2021_2025},
  {NULL, NULL, 0},
};

const ntm_embedded_file ntm_mappings[] = {
  {NULL, NULL, 0},
};
