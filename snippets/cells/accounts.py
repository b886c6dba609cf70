from match_kernels.accounts import Account
first, second = Account("100.00"), Account("100.00")
first.deposit("50.00")
second.withdraw("25.00")
print(first, second)
