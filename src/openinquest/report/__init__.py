"""All of it -> a finding, and its pages: HTML, JSON."""
