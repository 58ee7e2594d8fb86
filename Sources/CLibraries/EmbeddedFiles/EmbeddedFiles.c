#include "EmbeddedFiles.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ntm_2021_2025[] = {
#embed "../../Criteria/RuleSets/ntm-2021-2025.yaml"
};
static const unsigned char ntm_nang_cao_2021_2025[] = {
#embed "../../Criteria/RuleSets/ntm-nang-cao-2021-2025.yaml"
};
static const unsigned char ntm_2026_2030[] = {
#embed "../../Criteria/RuleSets/ntm-2026-2030.yaml"
};
static const unsigned char qd_211_2024[] = {
#embed "../../Criteria/RuleSets/qd-211-2024.yaml"
};

static const ntm_embedded_file rule_sets[] = {
  {"ntm-2021-2025.yaml", ntm_2021_2025, sizeof ntm_2021_2025},
  {"ntm-nang-cao-2021-2025.yaml", ntm_nang_cao_2021_2025, sizeof ntm_nang_cao_2021_2025},
  {"ntm-2026-2030.yaml", ntm_2026_2030, sizeof ntm_2026_2030},
  {"qd-211-2024.yaml", qd_211_2024, sizeof qd_211_2024},
  {NULL, NULL, 0},
};

const ntm_embedded_file *const ntm_rule_sets = rule_sets;
