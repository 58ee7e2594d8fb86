/// YAML with the place of every node.
enum YAMLTree {}
