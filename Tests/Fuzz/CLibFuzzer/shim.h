#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the words of a command line, asking `callback` about one input after another.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
