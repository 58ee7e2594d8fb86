/// Builders for tests.
public enum TestSupport {}
